/**
 * Owns the facts: immutable records named after Kubernetes' kinds, with the API's field names and
 * defaults applied. Must not know Drools.
 */
package dev.ordinal.fact;
