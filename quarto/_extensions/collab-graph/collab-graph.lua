--[[
{{< collab-graph focus="JP" through="v4,e-asia" lang="ja" caption="…" >}}

In HTML the figure that answers the reader, with its picture inside; in PDF and
Word the picture, with alternative text, caption and sources. This is the
shortcode for Quarto; pandoc.lua beside it lets pandoc alone read the same.

Pictures are made by the command `collab-graph`: where the variable COLLAB_GRAPH
says, in node_modules of the folder or of those above it, or on the path. Nothing
is fetched.
]]

-- Fields of the view, by the names of the explorer's address.
local FIELDS = {
  'focus', 'view', 'matrix', 'sort', 'rows', 'table-sort', 'table-filter', 'table-columns', 'edges', 'through',
  'kinds', 'min-mobility', 'flows', 'period', 'at', 'confidence', 'status', 'depth', 'min-weight', 'colour-by',
  'size-by', 'places', 'labels', 'lang', 'theme', 'select', 'compare', 'path', 'ask', 'since', 'viewport', 'layout',
  'pins',
}
-- Of the figure: words, sizes.
local WORDS = { 'heading', 'caption', 'alt', 'height', 'width' }
-- Written without a value; they say what a reader of HTML can do.
local SWITCHES = { 'static', 'no-legend', 'no-panel', 'no-tools', 'timeline' }

local SCRIPT = 'collab-graph.classic.js'
local stringify = pandoc.utils.stringify
local isPandoc3 = PANDOC_VERSION[1] >= 3

local function has(list, word)
  for _, one in ipairs(list) do
    if one == word then return true end
  end
  return false
end

-- Letters to change, add or leave out on the way from one word to the other.
local function distance(a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local diagonal = row[0]
    row[0] = i
    for j = 1, #b do
      local change = diagonal + (a:byte(i) == b:byte(j) and 0 or 1)
      diagonal = row[j]
      row[j] = math.min(change, row[j] + 1, row[j - 1] + 1)
    end
  end
  return row[#b]
end

local function fail(shortcode, message)
  error(string.format('collab-graph: %s\nin %s', message, shortcode), 0)
end

local function checkName(name, isSwitch, shortcode)
  local here, there = {}, SWITCHES
  for _, list in ipairs({ FIELDS, WORDS }) do
    for _, word in ipairs(list) do here[#here + 1] = word end
  end
  if isSwitch then here, there = there, here end
  if has(here, name) then return end
  if has(there, name) then
    local way = isSwitch and string.format('%s="…"', name) or name .. ' alone, without a value'
    fail(shortcode, string.format('invalid attribute "%s" (expected %s)', name, way))
  end
  local near = {}
  for _, list in ipairs({ here, there }) do
    for _, word in ipairs(list) do
      if distance(name, word) <= 2 then near[#near + 1] = '"' .. word .. '"' end
    end
  end
  local hint = #near > 0 and 'did you mean ' .. table.concat(near, ' or ') .. '? ' or ''
  fail(shortcode, string.format(
    'unknown attribute "%s" (%sexpected a field of the view: %s; of the figure: %s; or alone: %s)',
    name, hint, table.concat(FIELDS, ', '), table.concat(WORDS, ', '), table.concat(SWITCHES, ', ')
  ))
end

-- The shortcode as somebody wrote it, for messages.
local function written(args, kwargs)
  local words = {}
  for name, value in pairs(kwargs) do words[#words + 1] = string.format('%s="%s"', name, stringify(value)) end
  table.sort(words)
  for _, word in ipairs(args) do words[#words + 1] = stringify(word) end
  words[#words + 1] = '>}}'
  return '{{< collab-graph ' .. table.concat(words, ' ')
end

local function readFile(path)
  local file = io.open(path, 'rb')
  if not file then return nil end
  local text = file:read('a')
  file:close()
  return text
end

local isWindows = package.config:sub(1, 1) == '\\'

-- How the command can be called: a program and what stands before its arguments.
local function callings()
  local own = os.getenv('COLLAB_GRAPH')
  if own and own ~= '' then
    if own:match('%.m?js$') then return { { 'node', own } } end
    return { { own } }
  end
  local name = isWindows and 'collab-graph.cmd' or 'collab-graph'
  -- Not by npx, which asks the registry about what is not installed.
  local found, above = {}, ''
  for _ = 1, 12 do
    local path = above .. 'node_modules/.bin/' .. name
    if readFile(path) then
      found[1] = { above == '' and './' .. path or path }
      break
    end
    above = above .. '../'
  end
  found[#found + 1] = { name }
  return found
end

local chosen

local function call(arguments, shortcode)
  for _, calling in ipairs(chosen and { chosen } or callings()) do
    local all = {}
    for i = 2, #calling do all[#all + 1] = calling[i] end
    for _, argument in ipairs(arguments) do all[#all + 1] = argument end
    local isDone, answer = pcall(pandoc.pipe, calling[1], all, '')
    if isDone then
      chosen = calling
      return answer
    end
    -- 2: read and refused. 127, or no number: not found.
    local isRun, code = pcall(function() return answer.error_code end)
    if isRun and code == 2 then
      fail(shortcode, 'refused; what is wrong stands above, in the words of the command line')
    elseif isRun and code and code ~= 127 then
      fail(shortcode, string.format('%s ended with %s; why stands above', calling[1], code))
    end
  end
  fail(shortcode,
    'missing command "collab-graph" (install it beside the document: npm install collab-graph; ' ..
    'or say where it is in the variable COLLAB_GRAPH)')
end

local NAMED = { amp = '&', lt = '<', gt = '>', quot = '"' }

local function unescape(text)
  return (text:gsub('&#(%d+);', function(code) return utf8.char(tonumber(code)) end):gsub('&(%a+);', NAMED))
end

local function escape(text)
  return (text:gsub('&', '&amp;'):gsub('<', '&lt;'):gsub('>', '&gt;'):gsub('"', '&quot;'))
end

--[[
What the sources' line under the picture says, in one piece: it begins with the
word for sources and runs to the end of the notes.
]]
local function credit(svg)
  local notes = svg:match('%-notes"[^>]*>(.*)</g>%s*</svg>%s*$') or ''
  local lines, isCredit = {}, false
  for line in notes:gmatch('<text[^>]*>(.-)</text>') do
    local text = unescape((line:gsub('<[^>]*>', '')))
    isCredit = isCredit or text:match('^Sources?: ') or text:match('^出典：')
    if isCredit then lines[#lines + 1] = text end
  end
  local joined = ''
  for _, line in ipairs(lines) do
    -- Lines of Japanese break between letters, lines of Latin words at a space.
    local isBetweenWords = joined:match('[%w%p]$') and line:match('^[%w%p]')
    joined = joined .. (isBetweenWords and ' ' or '') .. line
  end
  return joined
end

-- One figure as the command line makes it: tag, picture, and the words about it.
local function figure(options, shortcode)
  return pandoc.system.with_temporary_directory('collab-graph', function(folder)
    local path = folder .. '/figure.svg'
    local arguments = { 'embed', '--integrity', 'none', '--svg', path }
    for _, option in ipairs(options) do arguments[#arguments + 1] = option end
    local snippet = call(arguments, shortcode)
    local svg = readFile(path)
    local tag, alt = snippet:match('(<collab%-graph[^>]*>)%s*<img src="[^"]*" alt="([^"]*)"')
    if not tag or not svg then fail(shortcode, 'the command answers in a form of another version (update extension and command together)') end
    return {
      tag = tag,
      alt = unescape(alt),
      svg = svg,
      title = unescape(svg:match('<title[^>]*>(.-)</title>') or ''),
      credit = credit(svg),
      width = svg:match('width="([%d.]+)"'),
      height = svg:match('height="([%d.]+)"'),
    }
  end)
end

-- The picture in the attribute itself: nothing to copy, and no ids that two pictures on a page could share.
local function dataAddress(svg)
  return 'data:image/svg+xml,' .. svg:gsub('[^%w%-_.~ =:/,;()]', function(c) return string.format('%%%02X', c:byte()) end)
end

local script = (PANDOC_SCRIPT_FILE:match('^(.*[/\\])') or '') .. SCRIPT
local isInteractive = has({ 'html', 'html4', 'html5', 'revealjs', 'slidy', 'slideous', 's5', 'dzslides' }, FORMAT)
local function needScript(shortcode)
  local file = io.open(script, 'rb')
  if not file then
    fail(shortcode, string.format('missing %s beside collab-graph.lua (write it with npm run build:hosts, or copy it from dist/embed)', SCRIPT))
  end
  file:close()
  if not quarto then return end
  quarto.doc.add_html_dependency({
    name = 'collab-graph',
    version = '0.1.0',
    scripts = { { path = SCRIPT, attribs = { defer = 'defer' } } },
  })
end

local function interactive(made, args, alt, shortcode)
  needScript(shortcode)
  local tag = made.tag
  for _, switch in ipairs(args) do
    -- The command line writes the others itself.
    if switch == 'no-tools' or switch == 'timeline' then tag = tag:gsub('>$', ' ' .. switch .. '>') end
  end
  return pandoc.Blocks({ pandoc.RawBlock('html', string.format(
    '<div style="margin-block:1.5em">\n%s\n<img src="%s" alt="%s" width="%s" height="%s" style="max-width:100%%;height:auto">\n</collab-graph>\n</div>',
    tag, dataAddress(made.svg), escape(alt), made.width, made.height
  )) })
end

local MIME = { pdf = 'application/pdf', png = 'image/png', svg = 'image/svg+xml' }

-- Formats that hold their pictures themselves.
local holdsPictures = has({ 'docx', 'pptx', 'odt', 'epub', 'epub2', 'epub3' }, FORMAT)

local function pictureForm()
  if FORMAT == 'latex' or FORMAT == 'beamer' or FORMAT == 'context' then return 'pdf' end
  return holdsPictures and 'png' or 'svg'
end

local function makeFolder(path)
  if pandoc.system.make_directory then return pandoc.system.make_directory(path, true) end
  -- Until pandoc 3.
  if isWindows then pandoc.pipe('cmd', { '/c', 'mkdir', (path:gsub('/', '\\')) }, '') else pandoc.pipe('mkdir', { '-p', path }, '') end
end

local function folderOfDocument()
  local input = PANDOC_STATE.input_files[1]
  if quarto and quarto.doc and quarto.doc.input_file then input = quarto.doc.input_file end
  local stem = input and input:match('([^/\\]+)$'):gsub('%.[^.]*$', '') or 'collab-graph'
  return stem .. '_files/collab-graph'
end

-- Draws the picture and returns the name by which the document calls it.
local function picture(options, shortcode)
  local form = pictureForm()
  local name = string.format('figure-%s.%s', pandoc.utils.sha1(table.concat(options, '\0')):sub(1, 10), form)
  local arguments = { 'render', '--size', 'a4' }
  for _, option in ipairs(options) do arguments[#arguments + 1] = option end
  arguments[#arguments + 1] = '--out'
  if holdsPictures then
    pandoc.system.with_temporary_directory('collab-graph', function(folder)
      local path = folder .. '/' .. name
      arguments[#arguments + 1] = path
      call(arguments, shortcode)
      pandoc.mediabag.insert(name, MIME[form], readFile(path))
    end)
    return name
  end
  -- Beside the document, since LaTeX is run by others, after this.
  local folder = folderOfDocument()
  makeFolder(folder)
  arguments[#arguments + 1] = folder .. '/' .. name
  call(arguments, shortcode)
  return folder .. '/' .. name
end

local function still(made, options, alt, caption, width, shortcode)
  local path = picture(options, shortcode)
  local attributes = pandoc.Attr('', {}, { width = width })
  local words = pandoc.Inlines({})
  local says = caption
  -- In a PDF the sources in the picture are text; in other pictures a screen reader and a search pass them by.
  if pictureForm() ~= 'pdf' and made.credit ~= '' then
    local isClosed = says == '' or says:match('[.!?]$') or says:match('。$')
    local stop = made.credit:match('^出典') and '。' or '. '
    says = says .. (isClosed and (says == '' and '' or ' ') or stop) .. made.credit
  end
  if says ~= '' then words:insert(pandoc.Str(says)) end
  if isPandoc3 then
    local image = pandoc.Image({ pandoc.Str(alt) }, path, '', attributes)
    return pandoc.Blocks({ pandoc.Figure({ pandoc.Plain({ image }) }, { pandoc.Plain(words) }) })
  end
  -- Until pandoc 3 the caption of a figure was its alternative text. PDF has none in LaTeX of that time.
  if FORMAT == 'latex' or FORMAT == 'beamer' then
    return pandoc.Blocks({ pandoc.Para({ pandoc.Image(words, path, 'fig:', attributes) }) })
  end
  local image = pandoc.Image({ pandoc.Str(alt) }, path, '', attributes)
  return pandoc.Blocks({
    pandoc.Para({ image, pandoc.LineBreak() }),
    pandoc.Div({ pandoc.Para(words) }, pandoc.Attr('', {}, { ['custom-style'] = 'Image Caption' })),
  })
end

local function shortcode(args, kwargs, meta)
  local whole = written(args, kwargs)
  local given, names, options = {}, {}, {}
  for name, value in pairs(kwargs) do
    checkName(name, false, whole)
    given[name] = stringify(value)
    names[#names + 1] = name
  end
  local switches = {}
  for _, value in ipairs(args) do
    local name = stringify(value)
    checkName(name, true, whole)
    switches[#switches + 1] = name
  end
  if not given.lang and meta and meta.lang and stringify(meta.lang):match('^ja') then
    given.lang = 'ja'
    names[#names + 1] = 'lang'
  end
  -- Two runs write the same names.
  table.sort(names)
  for _, name in ipairs(names) do
    if has(FIELDS, name) then options[#options + 1] = '--' .. name .. '=' .. given[name] end
  end
  if given.heading then options[#options + 1] = '--title=' .. given.heading end
  if given.width and not given.width:match('^%d+%.?%d*%%$') and not given.width:match('^%d+%.?%d*[a-z]+$') then
    fail(whole, string.format('invalid width "%s" (expected a part of the line or a length, such as 80%% or 12cm)', given.width))
  end

  local more = {}
  for _, option in ipairs(options) do more[#more + 1] = option end
  if given.height then more[#more + 1] = '--height=' .. given.height end
  for _, name in ipairs(switches) do
    if name ~= 'no-tools' and name ~= 'timeline' then more[#more + 1] = '--' .. name end
  end
  if isInteractive and given.caption and given.caption ~= '' then more[#more + 1] = '--caption=' .. given.caption end
  local made = figure(more, whole)
  local alt = given.alt or made.alt
  if isInteractive then return interactive(made, switches, alt, whole) end
  return still(made, options, alt, given.caption or made.title, given.width or '100%', whole)
end

return { ['collab-graph'] = shortcode }
