package dev.ordinal.schema;

import dev.ordinal.manifest.Position;

/**
 * One reason why the API server refuses an object.
 *
 * @param path the field in Kubernetes' own notation, as the server prints it; empty if the refusal
 *     names no field
 * @param type Kubernetes' error type ({@code Required value}, {@code Invalid value}, {@code
 *     Forbidden} …), or {@code Unknown field}, {@code Duplicate field}, {@code Undecodable} for
 *     what strict decoding refuses
 * @param message what the server says, with the value where that helps; never empty
 * @param position the place in the manifest that a person must edit
 */
public record ApiError(String path, String type, String message, Position position) {}
