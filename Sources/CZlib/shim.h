#ifndef VERBALE_CZLIB_H
#define VERBALE_CZLIB_H

#include <zlib.h>

#endif
