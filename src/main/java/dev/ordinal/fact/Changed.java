package dev.ordinal.fact;

/** What differs between old manifests, or what is live, and the manifests that replace it. */
public sealed interface Changed
    permits StatefulSetChange, ClaimChange, ContentChange, RenamedSet, KindSwitch {

  /** The namespace of what changes. */
  String namespace();
}
