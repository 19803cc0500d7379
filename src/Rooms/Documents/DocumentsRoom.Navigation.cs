using Mingtang.Foundation.Web;

namespace Mingtang.Documents;

public sealed partial class DocumentsRoom : INavigates
{
    private const string Group = "公文公开";

    IReadOnlyList<NavEntry> INavigates.Portal { get; } =
        [new("政策文件", "/documents", 50, Hint: "本区主动公开的规范性文件和其他公文，标明有效性、依据和相关文件。", English: "Policies and documents")];

    IReadOnlyList<NavEntry> INavigates.Desk { get; } =
    [
        new("公文", "/desk/documents", 200, DocumentPermissions.Read, Group: Group),
        new("公开目录", "/desk/documents/catalogue", 210, DocumentPermissions.Read, Group: Group),
        new("有效性与清理", "/desk/documents/validity", 220, DocumentPermissions.Read, Group: Group),
        new("引用法规核对", "/desk/documents/quoted", 225, DocumentPermissions.Read, Group: Group),
        new("定期审查", "/desk/documents/rereviews", 230, DocumentPermissions.Read, Group: Group),
        new("负面清单", "/desk/documents/negatives", 240, DocumentPermissions.Read, Group: Group),
        new("公共企事业单位", "/desk/documents/enterprises", 245, DocumentPermissions.Read, Group: Group),
        new("历史文件清理", "/desk/documents/campaigns", 250, DocumentPermissions.Read, Group: Group),
        new("汇编", "/desk/documents/compilations", 260, DocumentPermissions.Read, Group: Group),
        new("全量备案", "/desk/documents/filings", 270, DocumentPermissions.Read, Group: Group),
        new("定点公开场所", "/desk/documents/places", 280, DocumentPermissions.Read, Group: Group),
        new("定点、定向公开台账", "/desk/documents/directed", 285, DocumentPermissions.Read, Group: Group),
        new("渠道回执", "/desk/documents/channels", 290, DocumentPermissions.Read, Group: Group),
    ];
}
