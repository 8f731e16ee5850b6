/**
 * Owns what the API server does with an object: decoding, defaults, validation, update, apply. All
 * facts about the API come from tables that are resources of this package. Must not know rules or
 * Drools.
 */
package dev.ordinal.schema;
