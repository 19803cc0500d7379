using Mingtang.Kernel;

namespace Mingtang.Documents.Drafting;

/// <param name="MustNot">A "must not" leaves no choice; a "may" wants the reason why discretion was used (rules 1.2).</param>
internal sealed record Ground(string Code, string Title, PublicityAttribute For, string Source, bool MustNot = false);

/// <summary>The lists a ground is chosen from: catalogue codes for what is public, exemptions for what is not.</summary>
internal static class Grounds
{
    public static IReadOnlyList<Ground> Exemptions { get; } =
    [
        new("E14a", "国家秘密", PublicityAttribute.NotPublic, "GIR 14", MustNot: true),
        new("E14b", "法律、行政法规禁止公开", PublicityAttribute.NotPublic, "GIR 14", MustNot: true),
        new("E14c", "公开后可能危及国家安全、公共安全、经济安全、社会稳定", PublicityAttribute.NotPublic, "GIR 14", MustNot: true),
        new("E15", "涉及商业秘密、个人隐私等，公开会损害第三方合法权益", PublicityAttribute.NotPublic, "GIR 15", MustNot: true),
        new("E16a", "内部事务信息（人事管理、后勤管理、内部工作流程）", PublicityAttribute.NotPublic, "GIR 16(1)"),
        new("E16b", "过程性信息（讨论记录、过程稿、磋商信函、请示报告）", PublicityAttribute.NotPublic, "GIR 16(2)"),
        new("E16c", "行政执法案卷信息", PublicityAttribute.NotPublic, "GIR 16(2)"),
    ];

    public static IReadOnlyList<Ground> Catalogue { get; } =
    [
        new("A20-01", "行政法规、规章和规范性文件", PublicityAttribute.Proactive, "GIR 20(1)"),
        new("A20-02", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名", PublicityAttribute.Proactive, "GIR 20(2)"),
        new("A20-03", "国民经济和社会发展规划、专项规划、区域规划及相关政策", PublicityAttribute.Proactive, "GIR 20(3)"),
        new("A20-04", "国民经济和社会发展统计信息", PublicityAttribute.Proactive, "GIR 20(4)"),
        new("A20-05", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果", PublicityAttribute.Proactive, "GIR 20(5)"),
        new("A20-06", "实施行政处罚、行政强制的依据、条件、程序以及有一定社会影响的处罚决定", PublicityAttribute.Proactive, "GIR 20(6)"),
        new("A20-07", "财政预算、决算信息", PublicityAttribute.Proactive, "GIR 20(7)"),
        new("A20-08", "行政事业性收费项目及其依据、标准", PublicityAttribute.Proactive, "GIR 20(8)"),
        new("A20-09", "政府集中采购项目的目录、标准及实施情况", PublicityAttribute.Proactive, "GIR 20(9)"),
        new("A20-10", "重大建设项目的批准和实施情况", PublicityAttribute.Proactive, "GIR 20(10)"),
        new("A20-11", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况", PublicityAttribute.Proactive, "GIR 20(11)"),
        new("A20-12", "突发公共事件的应急预案、预警信息及应对情况", PublicityAttribute.Proactive, "GIR 20(12)"),
        new("A20-13", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况", PublicityAttribute.Proactive, "GIR 20(13)"),
        new("A20-14", "公务员招考的职位、名额、报考条件等事项以及录用结果", PublicityAttribute.Proactive, "GIR 20(14)"),
        new("A20-15", "法律、法规、规章和国家有关规定规定应当主动公开的其他信息", PublicityAttribute.Proactive, "GIR 20(15)"),
        new("A21-D", "市政建设、公共服务、公益事业、土地征收、房屋征收、治安管理、社会救助", PublicityAttribute.Proactive, "GIR 21"),
        new("A21-T", "贯彻落实农业农村政策、农田水利、土地承包、宅基地、土地和房屋征收、筹资筹劳、社会救助", PublicityAttribute.Proactive, "GIR 21"),
    ];

    /// <summary>依申请公开 has no exemption of its own: it concerns only few, or is wanted case by case (GIR 27).</summary>
    public static Ground OnRequest { get; } = new("A27", "不属于主动公开范围，可以依申请公开", PublicityAttribute.OnRequest, "GIR 27");

    public static IReadOnlyList<Ground> All { get; } = [.. Catalogue, OnRequest, .. Exemptions];

    public static Ground? Find(string? code) => All.FirstOrDefault(ground => ground.Code == code);

    /// <summary>What stands against a proposal of attribute and ground; all at once.</summary>
    public static IEnumerable<Refusal> Against(PublicityAttribute? attribute, string? code, string? reason)
    {
        if (attribute is not { } proposed)
        {
            yield return AttributeRefusals.NotProposed;
            yield break;
        }
        if (Find(code) is not { } ground || !Fits(ground, proposed))
            yield return AttributeRefusals.GroundMissing(proposed);
        if (proposed != PublicityAttribute.Proactive && string.IsNullOrWhiteSpace(reason))
            yield return AttributeRefusals.ReasonMissing;
    }

    /// <summary>On request may also rest on a "may" of GIR 16: withheld from the web, weighed anew for who asks.</summary>
    private static bool Fits(Ground ground, PublicityAttribute attribute) =>
        ground.For == attribute || attribute == PublicityAttribute.OnRequest && ground is { For: PublicityAttribute.NotPublic, MustNot: false };
}

internal static class AttributeRefusals
{
    public static readonly Refusal NotProposed = new("documents.attribute-not-proposed", "送审前须提出公开属性；没有提出的，按规定退文。", "Attribute", "IMPL 1(1)");

    public static readonly Refusal ReasonMissing = new("documents.attribute-needs-reason", "依申请公开或不予公开的，须写明理由。", "GroundReason", "IMPL 1(1)");

    public static Refusal GroundMissing(PublicityAttribute attribute) => new(
        "documents.attribute-needs-ground",
        attribute == PublicityAttribute.Proactive ? "请选择对应的法定主动公开内容。" : "请从清单中选择法定依据（条例第十四条至第十六条）；没有合法依据的，按规定退文。",
        "Ground", attribute == PublicityAttribute.Proactive ? "GIR 20" : "GIR 14-16");
}
