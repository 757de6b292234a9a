#include <libxml/xmlversion.h>
// The headers of ICU that libxml2 would bring in declare what Foundation's own copy declares too,
// and Swift takes no two. Nothing here uses the converters whose layout depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
