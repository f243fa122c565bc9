"""Out: files for RPA and the core systems."""

from kiosk.export.files import as_csv, as_json

__all__ = ["as_csv", "as_json"]
