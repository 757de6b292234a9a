// Cbc solves programs in whole numbers, Clp (on which it is built) linear ones from a warm start.
#include <Cbc_C_Interface.h>
#include <Clp_C_Interface.h>
