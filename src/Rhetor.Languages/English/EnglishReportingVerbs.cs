namespace Rhetor.Languages.English;

/// <summary>English reporting verbs, all forms.</summary>
internal static class EnglishReportingVerbs
{
    public const string Table = """
        n say: say says said saying
        n say: tell tells told telling
        n say: report reports reported reporting
        n say: announce announces announced announcing
        n say: add adds added adding
        n say: reply replies replied replying
        n say: respond responds responded responding
        n say: answer answers answered answering
        n say: explain explains explained explaining
        n say: note notes noted noting
        n say: observe observes observed observing
        n say: remark remarks remarked remarking
        n say: comment comments commented commenting
        n say: declare declares declared declaring
        n say: write writes wrote written writing
        n say: tweet tweets tweeted tweeting
        n say: post posts posted posting
        n say: stress stresses stressed stressing
        n say: emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing
        n say: argue argues argued arguing
        n say: acknowledge acknowledges acknowledged acknowledging
        n say: admit admits admitted admitting
        n say: concede concedes conceded conceding
        n say: confess confesses confessed confessing
        n say: testify testifies testified testifying
        n say: recall recalls recalled recalling
        n say: predict predicts predicted predicting
        n say: estimate estimates estimated estimating
        n say: suggest suggests suggested suggesting
        n say: recount recounts recounted recounting
        n say: assure assures assured assuring
        n say: promise promises promised promising
        n say: pledge pledges pledged pledging
        n say: vow vows vowed vowing
        n say: swear swears swore sworn
        n say: repeat repeats repeated repeating
        n say: reiterate reiterates reiterated reiterating
        n say: inform informs informed informing
        n say: advise advises advised advising
        n say: caution cautions cautioned cautioning
        n say: conclude concludes concluded concluding
        n say: assess assesses assessed assessing
        n say: quote quotes quoted quoting
        n say: proclaim proclaims proclaimed proclaiming
        n say: mention mentions mentioned mentioning
        n say: counter counters countered countering
        n say: retort retorts retorted retorting
        n say: rejoin rejoins rejoined
        n say: signal signals signalled signaled
        n say: indicate indicates indicated indicating
        n say: complain complains complained complaining
        n quote: read reads
        n quote: continue continues continued
        n quote: begin begins began begun
        n quote: finish finishes finished
        n quote: shout shouts shouted shouting
        n quote: cry cries cried
        n quote: whisper whispers whispered
        n quote: mutter mutters muttered
        n quote: joke jokes joked joking
        n quote: quip quips quipped
        n quote: laugh laughs laughed
        n quote: smile smiles smiled
        n quote: grin grins grinned
        n quote: sigh sighs sighed
        n quote: shrug shrugs shrugged
        n quote: snap snaps snapped
        n quote: sniff sniffs sniffed
        n quote: chime chimes chimed
        n quote: interject interjects interjected
        n ask: ask asks asked asking
        n ask: inquire inquires inquired enquire enquires enquired
        n ask: wonder wonders wondered wondering
        n ask: query queries queried
        n think: believe believes believed believing
        n think: think thinks thought thinking
        n think: fear fears feared fearing
        n think: hope hopes hoped hoping
        n think: expect expects expected expecting
        n think: suspect suspects suspected suspecting
        n think: doubt doubts doubted doubting
        n think: feel feels felt
        n think: reckon reckons reckoned
        n act: deny denies denied denying
        n act: reject rejects rejected rejecting
        n act: dismiss dismisses dismissed dismissing
        n act: refute refutes refuted refuting
        n act: dispute disputes disputed disputing
        n act: accuse accuses accused accusing
        n act: blame blames blamed blaming
        n act: criticise criticises criticised criticising criticize criticizes criticized criticizing
        n act: condemn condemns condemned condemning
        n act: denounce denounces denounced denouncing
        n act: warn warns warned warning
        n act: threaten threatens threatened threatening
        n act: demand demands demanded demanding
        n act: urge urges urged urging
        n say: state states stated stating
        n act: call calls called calling
        n act: describe describes described describing
        n act: label labels labelled labeled labelling labeling
        n act: brand brands branded branding
        n act: dub dubs dubbed dubbing
        d act: tout touts touted touting
        n act: cite cites cited citing
        n act: attribute attributes attributed attributing
        n act: liken likens likened likening
        n act: defend defends defended defending
        n act: express expresses expressed expressing
        n act: apologise apologises apologised apologize apologizes apologized
        n act: plead pleads pleaded pleading
        n act: rule rules ruled ruling + out
        n act: point points pointed pointing + out
        n act: point points pointed pointing + to
        n act: put puts put putting + at
        n act: put puts put putting + down
        n act: talk talks talked talking + of
        n act: speak speaks spoke spoken speaking + of
        n act: refer refers referred referring + to
        n act: take takes took taken taking + issue
        n act: let lets let letting + known
        n act: let lets let letting + know
        n act: make makes made making + clear
        n act: lash lashes lashed lashing + out
        n act: hit hits hit hitting + out
        n act: hit hits hit hitting + back
        n act: brush brushes brushed brushing + off
        n act: shrug shrugs shrugged shrugging + off
        n act: lay lays laid laying + blame
        n act: remind reminds reminded reminding
        n act: refuse refuses refused refusing + to
        n act: cast casts cast casting + doubt
        n act: go goes went gone + on
        n quote: shoot shoots shot + back
        n quote: fire fires fired + back
        n quote: have has had + it
        n quote: put puts put + it
        n act: want wants wanted
        n act: give gives gave given giving + days
        n act: give gives gave given giving + hours
        n act: give gives gave given giving + weeks
        n act: give gives gave given giving + deadline
        n act: allow allows allowed allowing + hours
        n act: allow allows allowed allowing + days
        n refuse: have
        n refuse: hear
        n refuse: accept
        n refuse: allow
        n refuse: tolerate
        n refuse: discuss
        n refuse: comment
        n quote: have has had + this
        n quote: go goes went
        n quote: come comes came
        n quote: appeal appeals appealed appealing
        n think: consider considers considered
        n think: assume assumes assumed
        n act: count counts counted counting + as
        n act: see sees saw seen seeing + as
        n act: regard regards regarded regarding + as
        n say: understand understands understood
        n act: offer offers offered offering + to
        n act: trace traces traced tracing + to
        n act: charge charges charged charging
        n act: order orders ordered ordering
        n act: recommend recommends recommended recommending
        n act: propose proposes proposed proposing
        n say: agree agrees agreed agreeing
        n say: calculate calculates calculated calculating
        n act: invite invites invited inviting
        n act: decline declines declined declining
        n act: oppose opposes opposed opposing
        n act: turn turns turned turning + down
        n act: hold holds held holding + responsible
        n act: give gives gave given giving + until
        n act: call calls called calling + on
        n act: call calls called calling + for
        n act: say says said saying + no
        n say: hear hears heard hearing
        n say: learn learns learned learnt
        n say: text texts texted texting
        n quote: yell yells yelled
        n quote: call calls called + back
        n act: fault faults faulted faulting
        n act: praise praises praised praising
        n act: welcome welcomes welcomed welcoming
        n act: thank thanks thanked thanking
        n act: hail hails hailed hailing
        d act: insist insists insisted insisting
        n act: mock mocks mocked mocking
        n act: slam slams slammed slamming
        n act: blast blasts blasted
        n act: decry decries decried
        n act: lambast lambasts lambasted lambaste lambastes
        n act: rebuke rebukes rebuked
        n act: protest protests protested protesting
        n act: imply implies implied implying
        d act: insinuate insinuates insinuated
        n act: hint hints hinted hinting
        n act: question questions questioned questioning
        e act: confirm confirms confirmed confirming
        n act: ridicule ridicules ridiculed
        n act: scoff scoffs scoffed
        d say: claim claims claimed claiming
        d say: allege alleges alleged alleging
        d say: assert asserts asserted asserting
        d say: contend contends contended contending
        d say: maintain maintains maintained maintaining
        d say: purport purports purported purporting
        d say: pretend pretends pretended pretending
        d say: boast boasts boasted boasting
        d say: brag brags bragged bragging
        d say: avow avows avowed avowing
        d act: trumpet trumpets trumpeted trumpeting
        d act: parrot parrots parroted parroting
        d act: paint paints painted painting + as
        d act: portray portrays portrayed portraying + as
        d act: make makes made making + out
        d say: profess professes professed
        e say: reveal reveals revealed revealing
        e say: show shows showed shown
        e say: prove proves proved proven proving
        e say: find finds found
        e say: demonstrate demonstrates demonstrated
        e say: establish establishes established
        e say: document documents documented documenting
        e say: uncover uncovers uncovered uncovering
        e say: expose exposes exposed exposing
        e say: verify verifies verified verifying
        e say: corroborate corroborates corroborated corroborating
        e say: ascertain ascertains ascertained ascertaining
        e say: determine determines determined determining
        e say: certify certifies certified certifying
        e say: disclose discloses disclosed disclosing
        """;
}
