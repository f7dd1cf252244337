/* Makes the C++ allocations of this program, and so of the library, fail. */

#ifndef TESTS_CAPI_FAILING_NEW_H_
#define TESTS_CAPI_FAILING_NEW_H_

#ifdef __cplusplus
extern "C" {
#endif

/* From now on the allocation of this number fails, 1 being the next; if
   `lasting`, so do all after it. */
void fail_allocation(long number, int lasting);

/* Ends that; whether one failed. */
int end_failing(void);

#ifdef __cplusplus
}
#endif

#endif /* TESTS_CAPI_FAILING_NEW_H_ */
