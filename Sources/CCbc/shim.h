// Cbc, which solves programs in whole numbers, and Clp, on which it is built and which solves linear ones
// from a warm start.
//
// No library is linked: it brings fourteen others, and only a public edition whose counts must be searched
// needs it. It is loaded when it is first used; the headers give each function its type.
#if __has_include(<coin-or/Cbc_C_Interface.h>)
#include <coin-or/Cbc_C_Interface.h>
#include <coin-or/Clp_C_Interface.h>
#else
#include <coin/Cbc_C_Interface.h>
#include <coin/Clp_C_Interface.h>
#endif
#include <dlfcn.h>

#define SOLVER_FUNCTIONS(use)                                                     \
  use(Cbc_newModel) use(Cbc_deleteModel) use(Cbc_setLogLevel) use(Cbc_loadProblem) \
  use(Cbc_setInteger) use(Cbc_setParameter) use(Cbc_setMaximumNodes)              \
  use(Cbc_setMaximumSolutions) use(Cbc_solve) use(Cbc_bestSolution)               \
  use(Clp_newModel) use(Clp_deleteModel) use(Clp_setLogLevel) use(Clp_loadProblem) \
  use(Clp_setOptimizationDirection) use(Clp_chgColumnLower) use(Clp_chgColumnUpper) \
  use(Clp_chgRowLower) use(Clp_chgRowUpper) use(Clp_chgObjCoefficients)           \
  use(Clp_primal) use(Clp_status) use(Clp_objectiveValue)                         \
  use(Clp_primalColumnSolution) use(Clp_dualColumnSolution) use(Clp_dualRowSolution)

// The functions that are used, by their names.
struct CbcFunctions {
#define SOLVER_FIELD(name) __typeof__(&name) name;
  SOLVER_FUNCTIONS(SOLVER_FIELD)
#undef SOLVER_FIELD
};

// Loads a library and finds the functions in it; 0 where it or one of them is not there.
static inline int CbcFunctions_load(struct CbcFunctions *functions, const char *library) {
  void *handle = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
  if (!handle) return 0;
#define SOLVER_FIND(name)                                                         \
  if (!(functions->name = (__typeof__(&name))dlsym(handle, #name))) return 0;
  SOLVER_FUNCTIONS(SOLVER_FIND)
#undef SOLVER_FIND
  return 1;
}
