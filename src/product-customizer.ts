/** The one file a page includes: registers the tag and loads the rest, relative to itself, when it is needed. */
import './define.ts';
