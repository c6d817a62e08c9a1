#' Asks a query; the written functions call this.
#' @noRd
query <- function(tool, arguments, data) {
  given <- Filter(Negate(is.null), arguments)
  input <- lapply(given, function(value) if (length(value) > 1) as.list(as.character(value)) else value)
  names(input) <- names(given)
  if (length(input) == 0) input <- NULL
  answer <- ask("query", tool = tool, input = input, data = if (!is.null(data)) data$id)
  structure(c(answer, list(query = tool)), class = "collab_graph_answer")
}

#' An answer as a data frame
#'
#' The columns of the CSV of `collab-graph ... --format csv`, texts as the data
#' have them. The attributes
#' `sources`, `notes` and `edition` say where it comes from.
#' @param x What a query answers.
#' @param ... Not used.
#' @return A data frame; missing values are NA, "NA" is Namibia.
#' @export
as.data.frame.collab_graph_answer <- function(x, ...) {
  if (is.null(x$csv)) stop_collab_graph(sprintf("unsupported table of %s (expected $text)", x$query), "unsupported")
  frame <- utils::read.csv(
    text = enc2utf8(if (is.null(x$table)) x$csv else x$table), na.strings = "", check.names = FALSE, encoding = "UTF-8", stringsAsFactors = FALSE
  )
  attr(frame, "sources") <- jsonlite::fromJSON(x$json)$sources
  attr(frame, "notes") <- unlist(x$notes)
  attr(frame, "edition") <- unlist(x$edition)
  frame
}

#' @export
print.collab_graph_answer <- function(x, ...) {
  cat(if (is.null(x$markdown)) x$text else x$markdown)
  for (note in x$notes) cat(note, "\n")
  invisible(x)
}

# S3 method of knitr, registered when knitr is there.
knit_print.collab_graph_answer <- function(x, ...) {
  knitr::asis_output(paste(c(if (is.null(x$markdown)) x$text else x$markdown, unlist(x$notes)), collapse = "\n\n"))
}
