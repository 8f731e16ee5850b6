package dev.ordinal.conclusion;

import java.util.List;

/**
 * Why a wait will not end by itself, beyond what its sync knows.
 *
 * @param pod the name of the Pod that is waited for
 * @param rule the id of the rule that concluded it
 * @param because the reasons, each a sentence without a full stop
 */
public record WaitReason(String pod, String rule, List<String> because) {

  public static WaitReason of(String pod, String rule, String... because) {
    return new WaitReason(pod, rule, List.of(because));
  }
}
