--[[
The shortcode collab-graph.lua for pandoc without Quarto, which reads it as words:

    pandoc -s --lua-filter _extensions/collab-graph/pandoc.lua report.md -o report.html
]]

local FOLDER = PANDOC_SCRIPT_FILE:match('^(.*[/\\])') or ''
local shortcode = dofile(FOLDER .. 'collab-graph.lua')['collab-graph']
local stringify = pandoc.utils.stringify

local function fail(text, message)
  error(string.format('collab-graph: %s\nin %s', message, text), 0)
end

-- The words as they were typed, where pandoc has made quotation marks of them.
local function typed(inlines)
  local text = ''
  for _, inline in ipairs(inlines) do
    if inline.t == 'Quoted' then
      local mark = inline.quotetype == 'DoubleQuote' and '"' or "'"
      text = text .. mark .. typed(inline.content) .. mark
    elseif inline.t == 'Space' or inline.t == 'SoftBreak' or inline.t == 'LineBreak' then
      text = text .. ' '
    elseif inline.t == 'RawInline' or inline.t == 'Code' then
      text = text .. inline.text
    else
      text = text .. stringify(inline)
    end
  end
  return text
end

local function parse(text)
  local inside = text:match('^{{<%s*collab%-graph%s(.*)>}}%s*$')
  if not inside then return nil end
  local args, kwargs, rest = {}, {}, inside
  while rest:match('%S') do
    rest = rest:gsub('^%s+', '')
    local name, mark = rest:match('^([%w-]+)=(["\']?)')
    if name and mark ~= '' then
      local value, after = rest:match('^[%w-]+=' .. mark .. '(.-)' .. mark .. '(.*)$')
      if not value then fail(text, string.format('invalid attribute "%s" (expected %s at its end)', name, mark)) end
      kwargs[name], rest = value, after
    elseif name then
      -- A mark without another stays alone, and is a curved one by now.
      if rest:match('^[%w-]+=“') or rest:match('^[%w-]+=‘') then fail(text, string.format('invalid attribute "%s" (expected a quotation mark at its end)', name)) end
      kwargs[name], rest = rest:match('^[%w-]+=(%S*)(.*)$')
    else
      local word, after = rest:match('^(%S+)(.*)$')
      args[#args + 1], rest = word, after
    end
  end
  return args, kwargs
end

local meta

local function block(element)
  local first = element.content[1]
  if not first or first.t ~= 'Str' or first.text:sub(1, 3) ~= '{{<' then return nil end
  local args, kwargs = parse(typed(element.content))
  if args then return shortcode(args, kwargs, meta) end
end

-- The script stands in the page itself, once, after all figures: one file that opens from a disk.
local function finish(document)
  local isWanted = false
  document:walk({
    RawBlock = function(raw) isWanted = isWanted or (raw.format == 'html' and raw.text:match('<collab%-graph') ~= nil) end,
  })
  if not isWanted then return nil end
  local file = assert(io.open(FOLDER .. 'collab-graph.classic.js', 'rb'))
  document.blocks:insert(pandoc.RawBlock('html', '<script>\n' .. file:read('a') .. '\n</script>'))
  file:close()
  return document
end

return {
  { Meta = function(given) meta = given end },
  { Para = block, Plain = block },
  { Pandoc = finish },
}
