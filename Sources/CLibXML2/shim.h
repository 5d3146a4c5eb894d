// The one door to libxml2.
//
// Debian's libxml2 is built with ICU, whose headers clash with Foundation's own; nothing of
// ours needs them. `xmlFree` is a mutable global, which Swift 6 refuses, so it is wrapped.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/relaxng.h>

static inline void verbale_xml_free(void *pointer) { xmlFree(pointer); }
