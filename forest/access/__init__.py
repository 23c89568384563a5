"""Roads, stations and water → how soon an engine stands at the forest's edge, and whom none reaches."""
