"""collab-graph: figures and queries of international science collaboration, offline and with sources.

>>> import collab_graph as cg
>>> fig = cg.Graph(focus="JP", through=["v4", "e-asia"], lang="ja")
>>> cg.neighbors("JP").to_pandas()
"""

from ._answers import Answer
from ._built.queries import *  # noqa: F403 - written by the build from the library's own descriptions
from ._built.queries import __all__ as _queries
from ._errors import CollabGraphError
from ._graph import Graph
from ._networks import Network, read
from ._version import __version__

__all__ = ["Answer", "CollabGraphError", "Graph", "Network", "__version__", "read", *_queries]
