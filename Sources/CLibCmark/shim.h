// GitHub's reader of Markdown and its extensions.
//
// No library is linked, because only a report with a narrative needs it. It is loaded when it is first used;
// the headers give each function its type and the library its name.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <dlfcn.h>

#define CMARK_FUNCTIONS(use)                                                       \
  use(cmark_gfm_core_extensions_ensure_registered) use(cmark_find_syntax_extension) \
  use(cmark_parser_new) use(cmark_parser_free) use(cmark_parser_attach_syntax_extension) \
  use(cmark_parser_get_syntax_extensions) use(cmark_parser_feed) use(cmark_parser_finish) \
  use(cmark_render_html) use(cmark_render_commonmark) use(cmark_iter_new)           \
  use(cmark_iter_free) use(cmark_iter_next) use(cmark_iter_get_node)                \
  use(cmark_node_free) use(cmark_node_unlink) use(cmark_node_get_type)              \
  use(cmark_node_get_url) use(cmark_node_set_url) use(cmark_node_get_start_line)    \
  use(cmark_node_get_heading_level) use(cmark_node_set_heading_level)

// The functions that are used, by their names.
struct CmarkFunctions {
#define CMARK_FIELD(name) __typeof__(&name) name;
  CMARK_FUNCTIONS(CMARK_FIELD)
#undef CMARK_FIELD
};

// Loads the library of the headers' version and finds the functions in it; 0 where it is not installed.
static inline int CmarkFunctions_load(struct CmarkFunctions *functions) {
  // The extensions are linked with the reader, so its functions are found through them too.
  void *handle = dlopen("libcmark-gfm-extensions.so." CMARK_GFM_VERSION_STRING, RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return 0;
#define CMARK_FIND(name)                                                          \
  if (!(functions->name = (__typeof__(&name))dlsym(handle, #name))) return 0;
  CMARK_FUNCTIONS(CMARK_FIND)
#undef CMARK_FIND
  return 1;
}
