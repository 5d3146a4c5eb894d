#ifndef VERBALE_CHYPHEN_H
#define VERBALE_CHYPHEN_H

#include <hyphen.h>

#endif
