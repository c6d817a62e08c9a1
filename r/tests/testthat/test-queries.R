# Every query answers what the command line prints, to the byte.
cli <- Sys.getenv("COLLAB_GRAPH_CLI")

# Through a pipe: in a file, CSV begins with a byte order mark for spreadsheets.
printed <- function(...) {
  con <- pipe(paste(c("node", shQuote(c(cli, ...))), collapse = " "), "rb")
  on.exit(close(con))
  read <- raw()
  repeat {
    part <- readBin(con, "raw", 65536)
    if (length(part) == 0) return(read)
    read <- c(read, part)
  }
}
bytes <- function(text) charToRaw(enc2utf8(text))

expect_same <- function(answer, ...) {
  expect_identical(bytes(answer$json), printed(..., "--format", "json"))
  expect_identical(bytes(answer$csv), printed(..., "--format", "csv"))
  expect_identical(bytes(answer$markdown), printed(..., "--format", "markdown"))
}

test_that("queries have the bytes of the command line", {
  expect_true(file.exists(cli))
  expect_same(cg_neighbors("JP"), "neighbors", "JP")
  expect_same(
    cg_neighbors("\u30bf\u30a4", kinds = c("framework", "programme"), lang = "ja"),
    "neighbors", "\u30bf\u30a4", "--kinds", "framework,programme", "--lang", "ja"
  )
  expect_same(cg_gaps("JP", limit = 10), "gaps", "JP", "--limit", "10")
  expect_same(cg_balance("DE", lang = "ja"), "balance", "DE", "--lang", "ja")
  expect_same(cg_compare("v4", "e-asia"), "compare", "v4", "e-asia")
  expect_same(cg_path("Poland", "Thailand"), "path", "Poland", "Thailand")
  expect_same(cg_matrix(through = c("v4", "e-asia-jrp"), countries = c("JP", "CZ")), "matrix", "--through", "v4,e-asia-jrp", "--countries", "JP,CZ")
  expect_same(cg_answer("gaps", "JP"), "answer", "gaps", "JP")
  expect_same(cg_info(), "info")
})

test_that("the picture has the bytes of render", {
  widget <- collab_graph(focus = "JP", through = c("v4", "e-asia"), lang = "ja")
  svg <- printed("render", "--focus", "JP", "--through", "v4,e-asia", "--lang", "ja", "--size", "960px", "--out", "-", "--format", "svg")
  expect_identical(bytes(cg_svg(widget)), svg)
})

test_that("a data frame has the rows, with sources and edition", {
  frame <- as.data.frame(cg_neighbors("JP", through = "v4"))
  expect_setequal(frame$neighbor_id, c("CZE", "HUN", "POL", "SVK"))
  expect_true(nrow(attr(frame, "sources")) > 0)
  expect_identical(unname(attr(frame, "edition")["name"]), cg_info()$edition$name)
})

test_that("notes name arguments of R", {
  notes <- paste(unlist(c(cg_neighbors("JP", edges = "membership", at = 2020)$notes, cg_neighbors("JP", limit = 1)$notes)), collapse = " ")
  expect_match(notes, 'at = "all"', fixed = TRUE)
  expect_no_match(notes, "--", fixed = TRUE)
})

test_that("a text that a spreadsheet would run is the text of the data", {
  ties <- data.frame(from = c("=SUM(A1)", "@home"), to = c("B", "B"))
  answer <- cg_neighbors("B", data = cg_read(ties, source = "from", target = "to"))
  expect_match(answer$csv, "'=SUM(A1)", fixed = TRUE)
  expect_setequal(as.data.frame(answer)$neighbor_name, c("=SUM(A1)", "@home"))
})

test_that("mistakes name the value and the way out", {
  expect_error(cg_neighbors("GEM"), 'unknown country "GEM" \\(did you mean', class = "collab_graph_unknown")
  expect_error(cg_matrix(confidence = "sure"), 'unknown confidence "sure".*verified')
  expect_error(collab_graph(focus = "Japn"), 'unknown country "Japn".*JPN')
  expect_error(collab_graph(focsu = "JP"), 'unknown argument "focsu" \\(did you mean focus')
  expect_error(collab_graph(weight = "n"), "invalid weight without data to read")
})

test_that("data frames and igraph graphs are networks", {
  ties <- data.frame(from = c("Japan", "Japan"), to = c("Poland", "Thailand"), n = c(12, 3))
  network <- cg_read(ties, source = "from", target = "to", weight = "n")
  answer <- cg_neighbors("Japan", data = network)
  own <- tempfile(fileext = ".json")
  writeBin(bytes(network$json), own)
  expect_identical(bytes(answer$json), printed("neighbors", "Japan", "--data", own, "--format", "json"))
  graph <- igraph::graph_from_data_frame(data.frame(from = c("Lab A", "Lab B"), to = c("Lab B", "Lab C"), weight = c(1.5, 2)))
  widget <- collab_graph(graph, weight = "weight")
  expect_match(cg_svg(widget), "Lab A")
  expect_warning(
    cg_read(data.frame(from = c("Japan", "Japan"), to = c("Poland", NA), n = 1:2), source = "from", target = "to", weight = "n"),
    "2 rows read, 1 drawn, 1 left out"
  )
})

test_that("files are written by ending", {
  widget <- collab_graph(focus = "JP", through = "v4")
  svg <- tempfile(fileext = ".svg")
  cg_save(widget, svg)
  expect_identical(readBin(svg, "raw", 1e7), bytes(cg_svg(widget)))
  png <- tempfile(fileext = ".png")
  cg_save(widget, png)
  expect_identical(readBin(png, "raw", 4), as.raw(c(0x89, 0x50, 0x4e, 0x47)))
  expect_error(cg_save(widget, "figure.gif"), 'unknown file ending ".gif"')
})
