/**
 * Owns the reading of text: YAML and JSON become {@link dev.ordinal.manifest.Document} trees in
 * which every node knows its line and column. Must not know Kubernetes.
 */
package dev.ordinal.manifest;
