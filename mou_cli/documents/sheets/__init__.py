"""Tables for spreadsheets: workbook, CSV, Markdown, and reading a workbook back."""
