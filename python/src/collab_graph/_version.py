"""Version of the package: that of the npm package whose build the wheel holds (a test compares the two)."""

__version__ = "0.1.0"
