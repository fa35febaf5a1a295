/**
 * Passwords that every list of leaked ones starts with, as far as they have eight characters or more; shorter ones are refused
 * anyway. Compared in lower case.
 */
const LIST = `
00000000 000000000 0000000000 01234567 012345678 0123456789 09876543 0987654321 10203040 1020304050 11111111 111111111
1111111111 11112222 11223344 1122334455 112233445566 12121212 12123434 123123123 123123123123 1231234 12312312 123321123
1234554321 12344321 123454321 123456123456 12345612 1234561234 12345678 123456781 123456789 1234567890 12345678900
12345678910 1234567891 123456788 123456789a 123456789q 123456789z 1234567a 12345678a 12345678q 123456abc 123456ab 1234abcd
1234qwer 123654789 12qwaszx 13131313 14725836 147258369 147852369 159357159 159753456 159753159753 18273645 19191919 1a2b3c4d
1a2b3c4d5e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz1qaz 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 1qazxsw23edc 20202020
22222222 222222222 22334455 23232323 25252525 33333333 333333333 36925814 44444444 456456456 4815162342 55555555 555555555
55667788 66666666 666666666 69696969 741852963 77777777 777777777 7777777777 789456123 789789789 87654321 88888888 888888888
8888888888 963852741 987456321 98765432 987654321 9876543210 99887766 99999999 999999999 9999999999 a1234567 a12345678
a123456789 a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678 aaaaaaaa aaaaaaaaaa abc12345 abc123456 abc123456789 abcd1234 abcd12345
abcd123456 abcdefgh abcdefghi abcdefghij access14 adgjmptw admin123 admin1234 admin12345 admin123456 adminadmin administrator
alexander alexandra alexandre angelina anthony1 arsenal1 asdasdasd asdf1234 asdfasdf asdfghjk asdfghjkl asdfjkl1 asdfqwer
asdqwe123 assassin baseball baseball1 basketball bigdaddy blink182 bluebird bonjour1 brooklyn butterfly butterfly1 caroline
carolina changeme changeme1 changeme123 charlie1 charlotte chelsea1 chocolate chocolate1 christian christina christine
christopher clifford computer computer1 courtney creative cristina dallas22 danielle darkness december default1 dolphin1
dolphins dragon12 dragon123 einstein elizabeth emmanuel estrella explorer falcon12 february felicidad firebird fireball
fishing1 flamingo florence football football1 forever1 formula1 francesco franklin freedom1 friendly friends1 fuckyou1
fuckyou2 gabriela gabriele garfield geronimo giovanni godzilla goldfish goodluck gordon24 graduate greenday guitar12 hardcore
harrypotter hello123 hello1234 hellohello hellokitty helpme12 hercules homework hunter12 hunter2hunter2 iloveyou iloveyou1
iloveyou12 iloveyou123 iloveyou2 iloveyou! infinity internet isabella isabelle jackson1 january1 jasmine1 jennifer jennifer1
jessica1 jesuschrist jonathan jordan23 juventus katherine kimberly kristina lacrosse lasvegas letmein1 letmein12 letmein123
letmeinnow liberty1 lifehack liverpool liverpool1 london12 lovelove lovely12 loveyou1 luckydog madison1 manchester marcello
marianne marina12 mario123 marlboro martinez maverick maximilian maxwell1 mercedes metallica michael1 michelle michigan
midnight millenium mississippi mohammed monica12 monkey12 monkey123 monster1 montana1 mountain mustang1 mypassword mylove12
naruto123 natalie1 nathalie newyork1 nicholas nicole12 nintendo november p@55w0rd p@ssw0rd p@ssword p@ssw0rd1 p@ssw0rd123
pa$$w0rd pa55w0rd pa55word panther1 paradise pass1234 pass12345 passport password password! password. password0 password00
password01 password1 password1! password10 password11 password12 password123 password1234 password12345 password2 password3
password5 password7 password9 password99 passw0rd passw0rd1 passwort passwort1 patricia patrick1 peaches1 pepper12 playboy1
playstation pokemon1 pokemon123 porsche1 portugal poohbear precious princesa princess princess1 princess12 punkrock q1w2e3r4
q1w2e3r4t5 q1w2e3r4t5y6 qazwsxed qazwsxedc qazwsx12 qazwsx123 qazxswedc qqqqqqqq qq123456 qq12345678 qw123456 qwaszx12
qwe123456 qweasd123 qweasdzxc qweqwe123 qweqweqwe qwer1234 qwerasdf qwertasd qwerty00 qwerty01 qwerty11 qwerty12 qwerty123
qwerty1234 qwerty12345 qwerty123456 qwerty78 qwertyqwerty qwertyui qwertyuio qwertyuiop qwertz123 qwertzui rainbow1 rangers1
rebecca1 redskins remember roberto1 rockstar rockyou1 ronaldo7 rosebud1 rush2112 samantha samsung1 samsung123 scarface
scorpion sebastian secret12 secret123 security september serenity shadow12 shadow123 shithead simpsons skywalker slipknot
snickers snowball snowboard soccer12 something southpark spiderman spiderman1 spitfire srinivas stargate starwars starwars1
stephanie steelers sunflower sunshine sunshine1 superman superman1 superstar sweetheart swordfish sydney12 tennessee
test1234 test12345 testtest testing1 testing123 theodore thunder1 thunderbird tinkerbell tottenham trustno1 twilight
undertaker universe valentin valentina vanessa1 veronica victoria victory1 vincenzo virginia volleyball w1234567 warcraft
warrior1 welcome1 welcome12 welcome123 welcome1! westside whatever whatever1 williams winter12 winston1 wolverine wordpass
x1234567 xxxxxxxx yamaha12 yankees1 yellow12 yogibear youtube1 z1234567 zaq12wsx zaq1zaq1 zaq1xsw2 zaqxsw123 zeppelin
zxasqw12 zxcv1234 zxcvbnm1 zxcvbnm123 zxcvbnm, zzzzzzzz waymark1 waymark123
`

const COMMON = new Set(LIST.trim().split(/\s+/))

/** Whether a password is among the first that anybody would try. */
export const isCommonPassword = (password: string): boolean => COMMON.has(password.toLowerCase())
