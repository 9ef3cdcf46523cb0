/** Hatchway's engine beside Camunda 7 and Flowable: the same process, the same rounds. */
package dev.hatchway.bench.peers;
