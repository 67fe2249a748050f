"""The report that leaders sign: its period, its text, its layout, its Word file."""
