// The one door to libzip.
#include <zip.h>
