// The one door to libxlsxwriter.
#include <xlsxwriter.h>
