library(testthat)
library(collabgraph)
test_check("collabgraph")
