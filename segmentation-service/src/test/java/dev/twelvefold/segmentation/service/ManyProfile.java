package dev.twelvefold.segmentation.service;

/** A database of its own, for customers whom nothing has happened to: no other test may evaluate them. */
public class ManyProfile extends LocalProfile {}
