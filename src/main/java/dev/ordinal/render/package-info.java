/**
 * Owns the bytes that people and programs read: a report, a resolution or a plan becomes text,
 * JSON, SARIF, HTML and so on, all of them made from the same records. Must not know Drools or exit
 * codes.
 */
package dev.ordinal.render;
