# The library itself is JavaScript. It runs in the package V8 where that is
# installed, in Node.js otherwise: the same script, so the same bytes.

.state <- new.env(parent = emptyenv())

built <- function(...) system.file("built", ..., package = "collabgraph", mustWork = TRUE)

read_text <- function(path) {
  text <- readChar(path, file.info(path)$size, useBytes = TRUE)
  Encoding(text) <- "UTF-8"
  text
}

#' Stops as the library does: the value, the rule and the way out.
#' @noRd
stop_collab_graph <- function(message, code = "invalid") {
  stop(structure(
    class = c(paste0("collab_graph_", code), "collab_graph_error", "error", "condition"),
    list(message = message, call = NULL)
  ))
}

#' One question to the library, answered as a list.
#' @noRd
ask <- function(op, ...) {
  question <- c(list(op = op, today = format(Sys.time(), "%Y-%m-%d", tz = "UTC"), host = "r"), Filter(Negate(is.null), list(...)))
  text <- jsonlite::toJSON(question, auto_unbox = TRUE, null = "null", digits = NA)
  answer <- jsonlite::fromJSON(run_engine(enc2utf8(as.character(text))), simplifyVector = FALSE)
  if (is.null(answer$error)) return(answer)
  if (identical(answer$error$code, "fault")) stop(answer$error$message, call. = FALSE)
  stop_collab_graph(answer$error$message, answer$error$code)
}

run_engine <- function(question) {
  if (engine_kind() == "V8") run_v8(question) else run_node(question)
}

engine_kind <- function() {
  said <- getOption("collabgraph.engine", "")
  if (said %in% c("V8", "node")) return(said)
  if (requireNamespace("V8", quietly = TRUE)) return("V8")
  if (nzchar(Sys.which("node"))) return("node")
  stop_collab_graph(
    'missing engine (install one: install.packages("V8"), or Node.js 20 or later on the path)', "missing"
  )
}

run_v8 <- function(question) {
  if (is.null(.state$v8)) {
    context <- V8::v8()
    context$source(built("engine.js"))
    for (name in strsplit(context$eval("collabGraph.data"), " ", fixed = TRUE)[[1]]) {
      context$call("collabGraph.put", name, read_text(built(paste0(name, ".json"))))
    }
    .state$v8 <- context
    .state$sent <- character()
  }
  .state$v8$call("collabGraph.start", question)
  .state$v8$eval("collabGraph.take()")
}

# Node answers one question and ends; networks of one's own are handed over again.
run_node <- function(question) {
  input <- tempfile(fileext = ".json")
  output <- tempfile(fileext = ".json")
  on.exit(unlink(c(input, output)))
  con <- file(input, "wb")
  writeBin(charToRaw(paste0("[", paste(c(.state$kept, question), collapse = ","), "]")), con)
  close(con)
  said <- suppressWarnings(system2("node", shQuote(c(built("run-engine.mjs"), built(), input, output)), stdout = TRUE, stderr = TRUE))
  if (!file.exists(output)) stop(paste(said, collapse = "\n"), call. = FALSE)
  read_text(output)
}

#' Remembers the question by which a network came in, for an engine that remembers nothing.
#' @noRd
keep <- function(op, ...) {
  question <- c(list(op = op, today = format(Sys.time(), "%Y-%m-%d", tz = "UTC"), host = "r"), Filter(Negate(is.null), list(...)))
  text <- jsonlite::toJSON(question, auto_unbox = TRUE, null = "null", digits = NA)
  .state$kept <- c(.state$kept, enc2utf8(as.character(text)))
}
