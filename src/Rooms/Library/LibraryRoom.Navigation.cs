using Mingtang.Foundation.Web;

namespace Mingtang.Library;

public sealed partial class LibraryRoom : INavigates
{
    IReadOnlyList<NavEntry> INavigates.Portal { get; } =
    [
        new("政策检索", "/library/search", 150, Hint: "输入标题、文号、简称或者一句话，在全部公开信息里查找，可以按机关、主题、年份和有效性筛选。", English: "Search"),
        new("政策问答", "/library/ask", 160, Hint: "用自己的话提问，直接看到条款原文和出处；没有把握时会直说。", English: "Ask a question"),
        new("常见问题", "/library/faq", 170, English: "Common questions"),
    ];

    IReadOnlyList<NavEntry> INavigates.Desk { get; } =
    [
        new("检索和问答情况", "/desk/library", 290, LibraryPermissions.Watch, Group: "政策库"),
        new("未能回答的问题", "/desk/library/questions", 292, LibraryPermissions.Answer, Group: "政策库"),
        new("检索用词", "/desk/library/words", 293, LibraryPermissions.ReleaseWords, Group: "政策库"),
        new("常见问题", "/desk/library/faqs", 294, LibraryPermissions.ReadFaqs, Group: "政策库"),
    ];
}
