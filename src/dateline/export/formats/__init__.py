"""The layouts, one a module. They are named in `frame.EXPORTERS` and imported on first use."""
