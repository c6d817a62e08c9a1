#' A network of one's own
#'
#' Read as `collab-graph import` reads it; rows that cannot be drawn are told in a warning.
#'
#' @param data A data frame of ties, an igraph graph, or the path of a text file.
#' @param source,target Columns with the two ends of a tie; found by name without them.
#' @param weight Column or attribute with the weight.
#' @param kind Column or attribute that parts ties into kinds.
#' @param label Column or attribute with the names of nodes.
#' @param country Column or attribute with the country that a node is in.
#' @param directed Whether ties go from source to target; what the data say without it.
#' @param unit What the weight counts.
#' @param title Title of the network.
#' @return An object for `collab_graph()` and for `data` of the queries, with `$report` and `$json`.
#' @export
cg_read <- function(data, source = NULL, target = NULL, weight = NULL, kind = NULL, label = NULL,
                    country = NULL, directed = NULL, unit = NULL, title = NULL) {
  if (inherits(data, "collab_graph_network")) return(data)
  file <- file_of(data)
  .state$count <- (if (is.null(.state$count)) 0 else .state$count) + 1
  id <- paste0("own-", .state$count)
  mapping <- Filter(Negate(is.null), list(
    source = source, target = target, weight = weight, kind = kind, label = label,
    country = country, directed = directed, unit = unit
  ))
  if (length(mapping) == 0) mapping <- NULL
  answer <- ask("read", id = id, files = list(file), mapping = mapping, title = title)
  reasons <- vapply(answer$report$listed, function(item) sprintf("%s (%s)", item$reason, item$count), "")
  if (isTRUE(answer$isEmpty)) {
    stop_collab_graph(sprintf("invalid data: nothing can be drawn of %s (%s)", file$name, paste(reasons, collapse = "; ")))
  }
  rows <- answer$report$rows
  if (rows$listed > 0) {
    warning(sprintf(
      "%s rows read, %s drawn, %s left out: %s. See $report", rows$read, rows$drawn, rows$listed, paste(reasons, collapse = "; ")
    ), call. = FALSE)
  }
  keep("adopt", id = id, text = answer$text)
  structure(list(id = id, json = answer$text, report = answer$report), class = "collab_graph_network")
}

file_of <- function(data) {
  if (inherits(data, "igraph")) return(list(name = "network.json", text = node_link(data)))
  if (is.data.frame(data)) return(list(name = "data.csv", text = csv_of(data), asIs = TRUE))
  if (is.character(data) && length(data) == 1) {
    if (!file.exists(data)) stop_collab_graph(sprintf('missing file "%s" (expected a path to a network file)', data), "missing")
    return(list(name = basename(data), text = read_text(data)))
  }
  stop_collab_graph(sprintf(
    'unsupported data of class "%s" (expected a data frame, an igraph graph or a path)', class(data)[1]
  ), "unsupported")
}

csv_of <- function(frame) {
  con <- textConnection("lines", "w", local = TRUE, encoding = "UTF-8")
  utils::write.csv(as.data.frame(frame), con, row.names = FALSE, na = "", fileEncoding = "UTF-8")
  close(con)
  paste0(paste(enc2utf8(lines), collapse = "\n"), "\n")
}

node_link <- function(graph) {
  frames <- igraph::as_data_frame(graph, what = "both")
  nodes <- frames$vertices
  nodes$id <- if (is.null(nodes$name)) as.character(seq_len(nrow(nodes))) else as.character(nodes$name)
  links <- frames$edges
  names(links)[1:2] <- c("source", "target")
  as.character(jsonlite::toJSON(list(
    directed = jsonlite::unbox(igraph::is_directed(graph)),
    multigraph = jsonlite::unbox(igraph::any_multiple(graph)),
    graph = structure(list(), names = character()),
    nodes = nodes, links = links
  ), dataframe = "rows", digits = NA, na = "null"))
}
