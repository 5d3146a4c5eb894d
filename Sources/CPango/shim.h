#ifndef VERBALE_CPANGO_H
#define VERBALE_CPANGO_H

#include <pango/pangoft2.h>
#include <hb.h>
#include <hb-ot.h>
#include <hb-subset.h>

// Macros with casts do not import.
static const PangoGlyph verbale_glyph_empty = PANGO_GLYPH_EMPTY;
static const PangoGlyph verbale_glyph_unknown_flag = PANGO_GLYPH_UNKNOWN_FLAG;
static const guint verbale_attr_to_end = PANGO_ATTR_INDEX_TO_TEXT_END;

// Unhinted outlines: a page is printed at a resolution that no screen has.
static inline void verbale_unhinted_pattern(FcPattern *pattern, gpointer data) {
  (void)data;
  FcPatternDel(pattern, FC_HINTING);
  FcPatternAddBool(pattern, FC_HINTING, FcFalse);
}
static inline void verbale_unhint(PangoFontMap *map) {
  pango_fc_font_map_set_default_substitute(
      PANGO_FC_FONT_MAP(map), verbale_unhinted_pattern, NULL, NULL);
}

#endif
