package dev.twelvefold.contracts;

import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.customer.Registered;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.recovery.CaseClosed;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.CaseRecovered;
import dev.twelvefold.contracts.recovery.CaseReopened;
import dev.twelvefold.contracts.recovery.CompensationIssued;
import dev.twelvefold.contracts.recovery.NegativeAdded;
import dev.twelvefold.contracts.recovery.OffsetProgressed;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerView;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    CASE_REOPENED("recovery.case-reopened.v1", Topics.CASES, CaseReopened.class);

    /** What every {@code ce_type} of this system starts with. */
    public static final String PREFIX = "dev.twelvefold.";

    /** Types that the contract lists for {@link Topics#CASES} and whose data is not described yet. */
    private static final Set<String> TO_COME = Stream.of(
                    "case-claimed",
                    "apology-sent",
                    "compensation-proposed",
                    "compensation-approved",
                    "compensation-rejected",
                    "compensation-failed",
                    "clock-stepped",
                    "promise-made",
                    "promise-kept",
                    "promise-broken")
            .map(name -> PREFIX + "recovery." + name + ".v1")
            .collect(Collectors.toUnmodifiableSet());

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

    /** Every {@code ce_type} that a topic may bring though nothing is known of its data yet: nobody reads these. */
    public static Set<String> toCome(String topic) {
        return topic.equals(Topics.CASES) ? TO_COME : Set.of();
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
