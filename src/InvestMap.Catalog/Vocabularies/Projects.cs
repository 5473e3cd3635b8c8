namespace InvestMap.Catalog;

/// <content>Vocabularies of projects and of those who invest in them.</content>
public static partial class Vocabularies
{
    /// <summary>Stages of a project, a park, a zone.</summary>
    public static Vocabulary InvestmentStatus { get; } = new(
        "InvestmentStatus",
        "Stage of a project or a park. Stages are not linear: a project may go back to calling for investors.",
        Word.Of("planned", "In a plan or a zoning task; there is no project yet."),
        Word.Of("proposed", "An investor studies it or has signed a memorandum."),
        Word.Of("calling", "On a list that calls for investment, or bidding is open."),
        Word.Of("approved_in_principle", "The investment policy is approved, with or without an investor."),
        Word.Of("licensed", "An investment registration certificate is issued."),
        Word.Of("under_construction", "Ground has been broken."),
        Word.Of("operating", "In commercial use."),
        Word.Of("delayed", "Behind its schedule, or its land lies unused."),
        Word.Of("suspended", "Suspended under article 47 of the Law on Investment."),
        Word.Of("terminating", "Being ended under article 48 of the Law on Investment."),
        Word.Of("terminated", "Ended: land or approval revoked, given up, or its term is over."));

    /// <summary>Where the capital comes from.</summary>
    public static Vocabulary InvestmentForm { get; } = new(
        "InvestmentForm",
        "Where the capital of a project comes from.",
        Word.Of("foreign", "100 % foreign direct investment."),
        Word.Of("domestic", "100 % domestic direct investment."),
        Word.Of("joint_venture", "Foreign and domestic partners together."),
        Word.Of("public_private_partnership", "Also build-operate-transfer and build-transfer."),
        Word.Of("official_development_assistance", "Loans or grants of other states and of their banks."),
        Word.Of("public_investment", "From a public budget."),
        Word.Of("investor_capital", "All of it the investor's; foreign or domestic is not stated."),
        Word.Of("social_capital", "Mobilised from society (vốn xã hội hóa), as sources word what the state leaves to others."),
        Word.Of("non_state_budget", "All of it from outside the state budget; foreign or domestic is not stated."),
        Word.Of("proposed_by_investor", "Left to the investor to propose."));

    /// <summary>Forms of investment that the law itself names.</summary>
    public static Vocabulary LegalInvestmentForm { get; } = new(
        "LegalInvestmentForm",
        "Form of investment by the law on investment; each law has its own, so a form goes with the year of its law. Where the capital comes from is InvestmentForm.",
        Word.Of("new_organisation", "A new economic organisation is set up."),
        Word.Of("capital_contribution", "Capital is contributed to, or shares or parts bought of, an economic organisation."),
        Word.Of("investment_project", "An investment project is carried out (law of 2020)."),
        Word.Of("business_cooperation_contract", "A business cooperation contract (BCC)."),
        Word.Of("public_private_partnership", "A contract of public-private partnership (law of 2014; since 2021 a law of its own rules it)."),
        Word.Of("other", "A new form that the Government permits (law of 2020)."));

    /// <summary>Contracts of public-private partnerships.</summary>
    public static Vocabulary PppContract { get; } = new(
        "PppContract",
        "Kind of the contract of a public-private partnership.",
        Word.Of("bot", "Build, operate, transfer."), Word.Of("bto", "Build, transfer, operate."), Word.Of("boo", "Build, own, operate."),
        Word.Of("om", "Operate and manage what is built."), Word.Of("btl", "Build, transfer, lease."), Word.Of("blt", "Build, lease, transfer."),
        Word.Of("bt", "Build, transfer."), Word.Of("mixed", "Several of these."));

    /// <summary>Classes of areas by the law on investment.</summary>
    public static Vocabulary IncentiveArea { get; } = new(
        "IncentiveArea",
        "Class of an area by the law on investment, on which incentives depend.",
        Word.Of("difficult", "Difficult socio-economic conditions."),
        Word.Of("especially_difficult", "Especially difficult socio-economic conditions."),
        Word.Of("none", "Neither of the two."));

    /// <summary>Groups of land.</summary>
    public static Vocabulary LandUseKind { get; } = new(
        "LandUseKind",
        "Group of land by the Land Law.",
        Word.Of("agricultural", "Agriculture, forestry, aquaculture, salt."),
        Word.Of("non_agricultural", "Homes, roads, offices, production and the like."),
        Word.Of("unused", "Not in use."));

    /// <summary>Parts of a schedule.</summary>
    public static Vocabulary ScheduleItemKind { get; } = new(
        "ScheduleItemKind",
        "What a part of a project's schedule is about.",
        Word.Of("capital_contribution", "Capital is paid in."),
        Word.Of("objective", "An objective of operation is reached."),
        Word.Of("stage", "A stage of the project."));

    /// <summary>Ways in which an investor is chosen.</summary>
    public static Vocabulary InvestorSelectionMethod { get; } = new(
        "InvestorSelectionMethod",
        "How the investor of a project is chosen.",
        Word.Of("land_use_right_auction", "Auction of the right to use the land."),
        Word.Of("bidding", "Bidding."),
        Word.Of("approval", "Approved together with the investment policy, without auction and bidding."));

    /// <summary>Why an investor is approved without being selected among others.</summary>
    public static Vocabulary InvestorApprovalGround { get; } = new(
        "InvestorApprovalGround",
        "Why an investor is approved together with the investment policy, without auction and bidding.",
        Word.Of("single_bidder", "Nobody else took part."),
        Word.Of("holds_land", "The investor has the right to use the land."),
        Word.Of("in_park", "The project lies in an industrial or hi-tech park."));

    /// <summary>What an investor is to a project.</summary>
    public static Vocabulary InvestorRole { get; } = new(
        "InvestorRole",
        "What a company is to a project.",
        Word.Of("investor", "Invests, or holds the approval to."), Word.Of("candidate", "Prequalified or studying; no investor has been chosen."));

    /// <summary>Steps on the way of a project.</summary>
    public static Vocabulary ProjectEventKind { get; } = new(
        "ProjectEventKind",
        "A step on the way of a project.",
        Word.Of("policy_approved", "The investment policy was approved."), Word.Of("licensed", "The registration certificate was issued."),
        Word.Of("adjusted", "The project was adjusted."), Word.Of("bidding_opened", "Bidding for an investor was opened."),
        Word.Of("bidding_cancelled", "Bidding was cancelled."), Word.Of("groundbreaking", "Ground was broken."),
        Word.Of("operation", "Commercial use began."), Word.Of("termination_ordered", "Its end was ordered."));
}
