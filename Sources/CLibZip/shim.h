#include <zip.h>
// zipconf.h defines these words of Clang away on some systems; whoever reads further headers needs them.
#undef _Nullable
#undef _Nonnull
