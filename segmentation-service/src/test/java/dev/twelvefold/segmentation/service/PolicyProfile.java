package dev.twelvefold.segmentation.service;

/** A database of its own, in which the policy may be changed. */
public class PolicyProfile extends LocalProfile {}
