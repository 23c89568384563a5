"""Raw card records of any layout → canonical taps by service day."""
