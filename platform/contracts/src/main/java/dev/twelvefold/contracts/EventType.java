package dev.twelvefold.contracts;

import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.recovery.ApologySent;
import dev.twelvefold.contracts.recovery.ApologyWaived;
import dev.twelvefold.contracts.recovery.CaseClaimed;
import dev.twelvefold.contracts.recovery.CaseClosed;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.CasePromiseBroken;
import dev.twelvefold.contracts.recovery.CaseRecovered;
import dev.twelvefold.contracts.recovery.CaseReleased;
import dev.twelvefold.contracts.recovery.CaseReopened;
import dev.twelvefold.contracts.recovery.ClockStepped;
import dev.twelvefold.contracts.recovery.CompensationApproved;
import dev.twelvefold.contracts.recovery.CompensationFailed;
import dev.twelvefold.contracts.recovery.CompensationIssued;
import dev.twelvefold.contracts.recovery.CompensationProposed;
import dev.twelvefold.contracts.recovery.CompensationRejected;
import dev.twelvefold.contracts.recovery.CompensationRequested;
import dev.twelvefold.contracts.recovery.CompensationSettled;
import dev.twelvefold.contracts.recovery.CompensationWaived;
import dev.twelvefold.contracts.recovery.NegativeAdded;
import dev.twelvefold.contracts.recovery.OffsetProgressed;
import dev.twelvefold.contracts.recovery.PromiseKept;
import dev.twelvefold.contracts.recovery.PromiseMade;
import dev.twelvefold.contracts.recovery.PromiseWithdrawn;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerView;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event type: its {@code ce_type}, the topic it travels on, the record of its {@code data}, and its schema. */
public enum EventType {
    RATED("feedback.rated.v1", Topics.EXPERIENCES, Rated.class),
    COMPLAINED("feedback.complained.v1", Topics.EXPERIENCES, Complained.class),
    COMPLIMENTED("feedback.complimented.v1", Topics.EXPERIENCES, Complimented.class),
    PROMISE_BROKEN("feedback.promise-broken.v1", Topics.EXPERIENCES, PromiseBroken.class),
    REGISTERED("customer.registered.v1", Topics.ACTIVITIES, Registered.class),
    PURCHASED("customer.purchased.v1", Topics.ACTIVITIES, Purchased.class),
    INQUIRED("customer.inquired.v1", Topics.ACTIVITIES, Inquired.class),
    CLASS_CHANGED("segmentation.class-changed.v1", Topics.CLASS_CHANGES, ClassChanged.class),
    CUSTOMER("segmentation.customer.v1", Topics.CUSTOMERS, CustomerView.class),
    CASE_OPENED("recovery.case-opened.v1", Topics.CASES, CaseOpened.class),
    NEGATIVE_ADDED("recovery.negative-added.v1", Topics.CASES, NegativeAdded.class),
    OFFSET_PROGRESSED("recovery.offset-progressed.v1", Topics.CASES, OffsetProgressed.class),
    COMPENSATION_ISSUED("recovery.compensation-issued.v1", Topics.CASES, CompensationIssued.class),
    CASE_RECOVERED("recovery.case-recovered.v1", Topics.CASES, CaseRecovered.class),
    CASE_CLOSED("recovery.case-closed.v1", Topics.CASES, CaseClosed.class),
    CASE_REOPENED("recovery.case-reopened.v1", Topics.CASES, CaseReopened.class),
    CASE_CLAIMED("recovery.case-claimed.v1", Topics.CASES, CaseClaimed.class),
    CASE_RELEASED("recovery.case-released.v1", Topics.CASES, CaseReleased.class),
    APOLOGY_SENT("recovery.apology-sent.v1", Topics.CASES, ApologySent.class),
    APOLOGY_WAIVED("recovery.apology-waived.v1", Topics.CASES, ApologyWaived.class),
    COMPENSATION_PROPOSED("recovery.compensation-proposed.v1", Topics.CASES, CompensationProposed.class),
    COMPENSATION_APPROVED("recovery.compensation-approved.v1", Topics.CASES, CompensationApproved.class),
    COMPENSATION_REJECTED("recovery.compensation-rejected.v1", Topics.CASES, CompensationRejected.class),
    COMPENSATION_FAILED("recovery.compensation-failed.v1", Topics.CASES, CompensationFailed.class),
    COMPENSATION_WAIVED("recovery.compensation-waived.v1", Topics.CASES, CompensationWaived.class),
    CLOCK_STEPPED("recovery.clock-stepped.v1", Topics.CASES, ClockStepped.class),
    PROMISE_MADE("recovery.promise-made.v1", Topics.CASES, PromiseMade.class),
    PROMISE_KEPT("recovery.promise-kept.v1", Topics.CASES, PromiseKept.class),
    PROMISE_WITHDRAWN("recovery.promise-withdrawn.v1", Topics.CASES, PromiseWithdrawn.class),
    CASE_PROMISE_BROKEN("recovery.promise-broken.v1", Topics.CASES, CasePromiseBroken.class),
    COMPENSATION_REQUESTED("recovery.compensation-requested.v1", Topics.COMPENSATIONS, CompensationRequested.class),
    COMPENSATION_SETTLED("recovery.compensation-settled.v1", Topics.COMPENSATION_OUTCOMES, CompensationSettled.class);

    /** What every {@code ce_type} of this system starts with. */
    public static final String PREFIX = "dev.twelvefold.";

    private static final Map<String, EventType> BY_CE_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::ceType, Function.identity()));
    private static final Map<Class<?>, EventType> BY_DATA =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::data, Function.identity()));

    private final String shortName;
    private final String ceType;
    private final String topic;
    private final Class<? extends CustomerEvent> data;

    EventType(String shortName, String topic, Class<? extends CustomerEvent> data) {
        this.shortName = shortName;
        this.ceType = PREFIX + shortName;
        this.topic = topic;
        this.data = data;
    }

    /** The CloudEvents type attribute, for example {@code dev.twelvefold.feedback.rated.v1}. */
    public String ceType() {
        return ceType;
    }

    /** The one topic this type is listed for. */
    public String topic() {
        return topic;
    }

    /** The record that the event's {@code data} maps to. */
    public Class<? extends CustomerEvent> data() {
        return data;
    }

    /** The class path resource of the JSON Schema (2020-12) of {@code data}. */
    public String schemaResource() {
        return "/schemas/" + shortName + ".json";
    }

    /** The class path resource of the golden sample of {@code data}. */
    public String sampleResource() {
        return "/samples/" + shortName + ".json";
    }

    /** The type with this {@code ce_type}, or empty when no such type is known. */
    public static Optional<EventType> ofCeType(String ceType) {
        return Optional.ofNullable(BY_CE_TYPE.get(ceType));
    }

    /**
     * The type of an event's data.
     *
     * @throws IllegalArgumentException when the record belongs to no event type
     */
    public static EventType of(CustomerEvent event) {
        var type = BY_DATA.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("No event type carries " + event.getClass());
        }
        return type;
    }
}
