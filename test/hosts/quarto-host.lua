--[[
What Quarto does around a shortcode, as its documentation and its source of
version 1.8 say: the file is loaded with `quarto` in reach, answers with a table
of handlers, and each is called with args, kwargs that are empty where nothing
was given, and metadata. What it asks for is printed.
]]
quarto = {
  doc = {
    input_file = 'report.qmd',
    add_html_dependency = function(dependency)
      local script = dependency.scripts[1]
      io.stderr:write(string.format('dependency %s %s %s\n', dependency.name, script.path, script.attribs.defer))
    end,
  },
}

local file = os.getenv('COLLAB_GRAPH_EXTENSION')
PANDOC_SCRIPT_FILE = file
local handler = dofile(file)['collab-graph']
local none = { __index = function() return pandoc.Inlines({}) end }

function Pandoc(document)
  local kwargs = setmetatable({ through = pandoc.Inlines({ pandoc.Str('v4') }), caption = 'Japan and V4.' }, none)
  document.blocks = handler({ 'static' }, kwargs, setmetatable({ lang = document.meta.lang }, none), {}, 'block')
  return document
end
