package dev.ordinal.schema;

import java.util.Map;

/**
 * The ControllerRevision that the StatefulSet controller makes of a set.
 *
 * @param name {@code web-7c44b75699}
 * @param hash the end of the name, also the label {@code controller.kubernetes.io/hash}
 * @param data the exact bytes of its {@code data}, as text
 * @param labels those of the Pod template, and the hash
 */
public record Revision(String name, String hash, String data, Map<String, String> labels) {}
