"""Values to Rich renderables, returned and never printed."""
