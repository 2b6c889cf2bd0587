package dev.twelvefold.benchmarks.history;

import java.util.List;

/** What made-up customers say; of lengths as people write them. */
final class Words {
    /** A text and the language it is in. */
    record Text(String language, String words) {}

    static final List<String> TOUCHPOINTS = List.of("store", "checkout", "delivery", "call-centre", "returns", "app");

    static final List<Text> COMMENTS = List.of(
            new Text("vi", "Nhân viên rất nhiệt tình, tôi sẽ quay lại lần sau."),
            new Text("vi", "Sản phẩm đúng như mô tả, đóng gói cẩn thận, giá hợp lý."),
            new Text("en", "Quick and friendly, thank you."),
            new Text("en", "Good value, but the size chart is off by one."));

    static final List<Text> COMPLAINTS = List.of(
            new Text("vi", "Giao hàng chậm hai ngày mà không ai báo trước cho tôi cả."),
            new Text("vi", "Tôi phải chờ gần bốn mươi phút ở quầy thanh toán, trong khi ba quầy khác đóng cửa."),
            new Text("en", "The parcel was left in the rain, and nobody answers the phone."),
            new Text(
                    "en",
                    "Second visit this month, and again I was asked for a receipt that you had sent to me yourselves."));

    static final List<String> QUESTIONS =
            List.of("When will it be in stock?", "Có giao hàng vào chủ nhật không?", "Is there a student discount?");

    private Words() {}
}
