// The one door to libpq, PostgreSQL's own library.
//
// It is opened only when a register is on a server: linking it brings some twenty libraries, Kerberos
// and LDAP among them, and every start of the program, `--help` too, would wait for them. The
// declarations are those of libpq-fe.h, which have been the same since version 12.
#ifndef VERBALE_CLIBPQ_H
#define VERBALE_CLIBPQ_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <poll.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

// What libpq calls PGconn and PGresult.
typedef void *verbale_pq_connection;
typedef void *verbale_pq_result;

// What libpq calls PQconninfoOption.
typedef struct {
  char *_Nullable keyword;
  char *_Nullable envvar;
  char *_Nullable compiled;
  char *_Nullable val;
  char *_Nullable label;
  char *_Nullable dispchar;
  int dispsize;
} verbale_pq_option;

typedef void (*verbale_pq_notice)(void *_Nullable, const char *_Nullable);
typedef const char *_Nullable const *_Nullable verbale_pq_words;

enum {
  verbale_pq_status_ok = 0,
  verbale_pq_status_bad = 1,
  verbale_pq_poll_failed = 0,
  verbale_pq_poll_reading = 1,
  verbale_pq_poll_writing = 2,
  verbale_pq_poll_ok = 3,
  verbale_pq_result_command = 1,
  verbale_pq_result_tuples = 2,
  verbale_pq_verbose = 2,
  verbale_pq_field_state = 'C',
  verbale_pq_field_message = 'M',
};

typedef struct {
  verbale_pq_option *_Nullable (*conninfoParse)(const char *, char *_Nullable *_Nullable);
  void (*conninfoFree)(verbale_pq_option *_Nullable);
  void (*freemem)(void *_Nullable);
  verbale_pq_connection _Nullable (*connectStartParams)(verbale_pq_words, verbale_pq_words, int);
  int (*connectPoll)(verbale_pq_connection);
  int (*socket)(verbale_pq_connection);
  int (*status)(verbale_pq_connection);
  int (*serverVersion)(verbale_pq_connection);
  int (*connectionNeedsPassword)(verbale_pq_connection);
  int (*setErrorVerbosity)(verbale_pq_connection, int);
  verbale_pq_notice _Nullable (*setNoticeProcessor)(
      verbale_pq_connection, verbale_pq_notice _Nullable, void *_Nullable);
  const char *_Nullable (*parameterStatus)(verbale_pq_connection, const char *);
  char *_Nullable (*errorMessage)(verbale_pq_connection);
  void (*finish)(verbale_pq_connection _Nullable);
  verbale_pq_result _Nullable (*exec)(verbale_pq_connection, const char *);
  verbale_pq_result _Nullable (*prepare)(
      verbale_pq_connection, const char *, const char *, int, const unsigned int *_Nullable);
  verbale_pq_result _Nullable (*execPrepared)(
      verbale_pq_connection, const char *, int, verbale_pq_words, const int *_Nullable,
      const int *_Nullable, int);
  int (*resultStatus)(verbale_pq_result _Nullable);
  char *_Nullable (*resultErrorField)(verbale_pq_result _Nullable, int);
  char *_Nullable (*commandStatus)(verbale_pq_result);
  void (*clear)(verbale_pq_result _Nullable);
  int (*rows)(verbale_pq_result);
  int (*columnNumber)(verbale_pq_result, const char *);
  char *_Nullable (*columnName)(verbale_pq_result, int);
  unsigned int (*columnType)(verbale_pq_result, int);
  int (*isNull)(verbale_pq_result, int, int);
  char *_Nullable (*value)(verbale_pq_result, int, int);
  int (*length)(verbale_pq_result, int, int);
} verbale_pq;

// Opens the library; false where it is not installed, or is not what it should be.
static inline _Bool verbale_pq_open(verbale_pq *pq) {
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  const struct {
    void *place;
    const char *name;
  } wanted[] = {
      {&pq->conninfoParse, "PQconninfoParse"},
      {&pq->conninfoFree, "PQconninfoFree"},
      {&pq->freemem, "PQfreemem"},
      {&pq->connectStartParams, "PQconnectStartParams"},
      {&pq->connectPoll, "PQconnectPoll"},
      {&pq->socket, "PQsocket"},
      {&pq->status, "PQstatus"},
      {&pq->serverVersion, "PQserverVersion"},
      {&pq->connectionNeedsPassword, "PQconnectionNeedsPassword"},
      {&pq->setErrorVerbosity, "PQsetErrorVerbosity"},
      {&pq->setNoticeProcessor, "PQsetNoticeProcessor"},
      {&pq->parameterStatus, "PQparameterStatus"},
      {&pq->errorMessage, "PQerrorMessage"},
      {&pq->finish, "PQfinish"},
      {&pq->exec, "PQexec"},
      {&pq->prepare, "PQprepare"},
      {&pq->execPrepared, "PQexecPrepared"},
      {&pq->resultStatus, "PQresultStatus"},
      {&pq->resultErrorField, "PQresultErrorField"},
      {&pq->commandStatus, "PQcmdStatus"},
      {&pq->clear, "PQclear"},
      {&pq->rows, "PQntuples"},
      {&pq->columnNumber, "PQfnumber"},
      {&pq->columnName, "PQfname"},
      {&pq->columnType, "PQftype"},
      {&pq->isNull, "PQgetisnull"},
      {&pq->value, "PQgetvalue"},
      {&pq->length, "PQgetlength"},
  };
  for (size_t index = 0; index < sizeof wanted / sizeof *wanted; index++) {
    void *symbol = dlsym(library, wanted[index].name);
    if (!symbol) return 0;
    *(void **)wanted[index].place = symbol;
  }
  return 1;
}

#pragma clang assume_nonnull end
#endif
