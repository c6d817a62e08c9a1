#' A figure of a network with title, legend, reading key and sources
#'
#' Interactive in HTML, with the picture inside until it is drawn; a picture with
#' alternative text in PDF and Word. Without `data` it shows the built-in network.
#' Every field of the view grammar (docs/elements.md) is an argument; names and
#' aliases of countries and groups are understood, in English and Japanese.
#'
#' @param data A network of one's own: what [cg_read()] takes, or what it has read.
#' @param focus Country or node in the centre; "none" shows the whole network.
#' @param ... Further fields of the view: `view`, `edges`, `through`, `min_mobility`, `period`, `at`, `lang`, ...;
#'   and, with `data`, what its columns mean, as [cg_read()] takes it.
#' @param heading Title, instead of the one made from the data.
#' @param caption Your words below the figure.
#' @param height Height of the network, a CSS length such as "30rem".
#' @param static Without anything to click, zoom or filter.
#' @param legend,panel,tools FALSE leaves out the legend, the details of a selection, the buttons.
#' @param timeline With the year control below the picture.
#' @param elementId Id of the element on the page.
#' @return An htmlwidget.
#' @export
collab_graph <- function(data = NULL, focus = NULL, ..., heading = NULL, caption = NULL, height = NULL,
                         static = FALSE, legend = TRUE, panel = TRUE, tools = TRUE, timeline = FALSE, elementId = NULL) {
  given <- list(...)
  columns <- intersect(names(given), c("source", "target", "weight", "kind", "label", "country", "directed", "unit"))
  if (length(columns) > 0 && (is.null(data) || inherits(data, "collab_graph_network"))) {
    stop_collab_graph(sprintf("invalid %s without data to read (give a graph or a data frame first, or leave it out)", columns[1]))
  }
  network <- if (is.null(data)) NULL else do.call(cg_read, c(list(data), given[columns]))
  view <- checked_view(c(list(focus = focus), given[setdiff(names(given), columns)]))
  made <- ask("figure", view = view, data = network$id, title = heading, caption = caption)
  flags <- c(static = static, "no-legend" = !legend, "no-panel" = !panel, "no-tools" = !tools, timeline = timeline)
  attributes <- c(made$attributes, if (!is.null(height)) list(height = height), lapply(flags[flags], function(flag) ""))
  widget <- htmlwidgets::createWidget(
    "collabgraph",
    list(attributes = attributes, svg = made$svg, alt = made$alt, data = network$json),
    package = "collabgraph", width = "100%", height = "auto", elementId = elementId,
    sizingPolicy = htmlwidgets::sizingPolicy(
      defaultWidth = "100%", defaultHeight = "auto", browser.fill = FALSE, viewer.fill = FALSE,
      knitr.defaultWidth = "100%", knitr.defaultHeight = "auto", knitr.figure = FALSE
    )
  )
  widget$picture <- made[c("svg", "alt", "title", "credit", "width", "height")]
  widget
}

checked_view <- function(fields) {
  fields <- Filter(Negate(is.null), fields)
  if (is.null(.state$fields)) {
    .state$fields <- vapply(ask("describe")$fields, function(field) gsub("-", "_", field$name), "")
  }
  unknown <- setdiff(names(fields), .state$fields)
  if (length(unknown) > 0 || any(!nzchar(names(fields)))) {
    near <- .state$fields[utils::adist(unknown[1], .state$fields) <= 2]
    hint <- if (length(near) > 0) sprintf("did you mean %s? ", paste(near, collapse = " or ")) else ""
    stop_collab_graph(sprintf(
      'unknown argument "%s" (%sexpected a field of the view: %s)', unknown[1], hint, paste(.state$fields, collapse = ", ")
    ), "unknown")
  }
  names(fields) <- gsub("_([a-z])", "\\U\\1", names(fields), perl = TRUE)
  # A vector of one is a list of one, where the field is a list.
  lapply(fields, function(value) if (length(value) > 1) as.list(as.character(value)) else value)
}

#' The figure as an SVG document
#' @param widget What [collab_graph()] has made.
#' @return A text, as `collab-graph render` writes it at 960 pixels.
#' @export
cg_svg <- function(widget) widget$picture$svg

#' Writes the figure to a file
#' @param widget What [collab_graph()] has made.
#' @param file A name ending in .svg, .png, .pdf (these two by rsvg or rsvg-convert) or .html.
#' @return The name of the file, invisibly.
#' @export
cg_save <- function(widget, file) {
  ending <- tolower(tools::file_ext(file))
  if (ending == "html") htmlwidgets::saveWidget(widget, normalizePath(file, mustWork = FALSE), title = widget$picture$title)
  else if (ending == "svg") write_utf8(widget$picture$svg, file)
  else if (ending %in% c("png", "pdf")) draw(widget, file, ending)
  else stop_collab_graph(sprintf('unknown file ending ".%s" (expected .svg, .png, .pdf or .html)', ending), "unknown")
  invisible(file)
}

write_utf8 <- function(text, file) {
  con <- file(file, "wb")
  on.exit(close(con))
  writeBin(charToRaw(enc2utf8(text)), con)
}

draw <- function(widget, file, form) {
  svg <- tempfile(fileext = ".svg")
  on.exit(unlink(svg))
  write_utf8(widget$picture$svg, svg)
  width <- round(widget$picture$width)
  if (requireNamespace("rsvg", quietly = TRUE)) {
    if (form == "pdf") rsvg::rsvg_pdf(svg, file) else rsvg::rsvg_png(svg, file, width = width * 2)
  } else if (nzchar(Sys.which("rsvg-convert"))) {
    size <- if (form == "png") c("--width", width * 2) else character()
    system2("rsvg-convert", c("--format", form, size, "--output", shQuote(file), shQuote(svg)))
  } else {
    stop_collab_graph(sprintf(
      'missing program for .%s (install one: install.packages("rsvg"), or rsvg-convert; .svg and .html need none)', form
    ), "missing")
  }
}

# S3 method of knitr: what HTML shows is a widget, what paper and Word show is a picture.
knit_print.collabgraph <- function(x, ..., options = list()) {
  if (knitr::is_html_output(excludes = c("epub", "markdown", "gfm"))) return(NextMethod())
  form <- if (knitr::is_latex_output()) "pdf" else "png"
  path <- knitr::fig_path(paste0(".", form), options = options)
  dir.create(dirname(path), recursive = TRUE, showWarnings = FALSE)
  draw(x, path, form)
  caption <- if (is.null(options$fig.cap)) x$picture$title else options$fig.cap
  alt <- gsub('"', "'", if (is.null(options$fig.alt)) x$picture$alt else options$fig.alt, fixed = TRUE)
  if (knitr::is_latex_output()) return(knitr::asis_output(sprintf("\n\n![%s](%s){width=100%%}\n\n", caption, path)))
  # Pandoc takes the caption of a figure for its alternative text: a picture in a line has its own.
  knitr::asis_output(sprintf(
    '\n\n![%s](%s){width=100%%}\\\n\n::: {custom-style="Image Caption"}\n%s\n:::\n\n', brackets(alt), path, caption
  ))
}

brackets <- function(text) gsub("([][])", "\\\\\\1", text)

.onLoad <- function(libname, pkgname) {
  register <- function(...) {
    registerS3method("knit_print", "collabgraph", knit_print.collabgraph, envir = asNamespace("knitr"))
    registerS3method("knit_print", "collab_graph_answer", knit_print.collab_graph_answer, envir = asNamespace("knitr"))
  }
  if (isNamespaceLoaded("knitr")) register()
  setHook(packageEvent("knitr", "onLoad"), register)
}
