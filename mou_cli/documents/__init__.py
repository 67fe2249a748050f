"""What is handed on: Word, Excel, CSV, Markdown, JSON, calendar, page, worksheet.

Their libraries are imported inside functions; what goes to the terminal is in `screen`.
"""
